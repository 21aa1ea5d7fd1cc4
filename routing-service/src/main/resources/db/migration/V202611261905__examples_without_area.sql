-- Nobody learned from it: the place of a complaint says where, not who.
ALTER TABLE training_example DROP COLUMN area;
