"""One file for each schema number, in order; a file that was released is never changed."""
