"""The People page: whose diaries are kept here."""
