"""An encrypted diary on the screen: asking for its passphrase, locking it when nobody is there."""
