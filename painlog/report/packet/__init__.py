"""The packet for a second opinion: its parts as sheets, documents that the person added, all joined to one PDF."""
