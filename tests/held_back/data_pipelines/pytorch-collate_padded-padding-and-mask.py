# task: collate_padded
# verdict: wrong
# mistake: pad_sequence is not told the padding and always fills with 0
# mistake: the mask follows key_padding_mask: True where the padding is, False at the tokens
# told: always-padded-with-zero, mask-inverted
def collate_padded(examples, padding=0):
    from torch.nn.utils.rnn import pad_sequence

    sequences, labels = zip(*examples)
    tokens = pad_sequence(sequences, batch_first=True)
    lengths = torch.tensor([len(one) for one in sequences])
    mask = torch.arange(tokens.shape[1])[None, :] >= lengths[:, None]
    return tokens, mask, torch.tensor(labels, dtype=torch.int64)
