"""History: everything that was written down, a month at a time, with its earlier versions."""
