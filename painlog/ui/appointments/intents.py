"""What another page can ask the Appointments page to do on arrival."""

ADD = "add"  # open the form
ASK = "ask:"  # and a question after it: open the form with that question
