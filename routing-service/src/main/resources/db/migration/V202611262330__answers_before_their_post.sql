-- A page's answers that were read before the post they stand below: few, and asked for with every public post.
CREATE INDEX message_answer_waiting ON message (channel, account, quoted) WHERE direction = 'unit' AND complaint IS NULL;
