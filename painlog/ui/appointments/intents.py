"""What another page can ask the Appointments page to do on arrival."""

ADD = "add"  # open the form
