"""Pure functions: values in, numbers out, each with its n and its dates."""
