# task: collate_padded
# verdict: right
# way: the mask from the lengths by broadcasting, and then all tokens at once written to where the mask is True
def collate_padded(examples, padding=0):
    sequences, labels = zip(*examples)
    lengths = torch.tensor([len(one) for one in sequences])
    mask = torch.arange(int(lengths.max())) < lengths[:, None]
    tokens = torch.full(mask.shape, padding, dtype=torch.int64)
    tokens[mask] = torch.cat(sequences)
    return tokens, mask, torch.tensor(labels, dtype=torch.int64)
