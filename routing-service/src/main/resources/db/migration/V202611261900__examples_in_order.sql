-- Every reader asks for the first example that is too young to be learned.
CREATE INDEX training_example_at ON training_example (at);
