"""Second opinion: the decision, questions, records to obtain, documents, results, and the packet made of them."""
