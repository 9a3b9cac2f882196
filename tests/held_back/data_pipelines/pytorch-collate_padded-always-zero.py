# task: collate_padded
# verdict: wrong
# mistake: the argument padding is not used, the places are always filled with 0

def collate_padded(examples, padding=0):
    sequences = [tokens for tokens, _ in examples]
    lengths = torch.tensor([len(tokens) for tokens in sequences])
    tokens = torch.nn.utils.rnn.pad_sequence(sequences, batch_first=True)
    mask = torch.arange(tokens.shape[1]) < lengths[:, None]
    return tokens, mask, torch.tensor([label for _, label in examples])
