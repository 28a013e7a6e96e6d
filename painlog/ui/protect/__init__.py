"""The passphrase of a diary: setting one, the recovery sheet, changing it, taking it away."""
