# task: collate_padded
# verdict: wrong
# mistake: the mask is where tokens differ from the padding
# told: mask-from-the-tokens
def collate_padded(examples, padding=0):
    sequences = [tokens for tokens, _ in examples]
    tokens = torch.nn.utils.rnn.pad_sequence(sequences, batch_first=True, padding_value=padding)
    labels = torch.tensor([label for _, label in examples])
    return tokens, tokens != padding, labels
