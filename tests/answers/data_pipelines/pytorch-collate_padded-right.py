# task: collate_padded
# verdict: right
def collate_padded(examples, padding=0):
    sequences, targets = zip(*examples)
    lengths = torch.tensor([s.numel() for s in sequences])
    places = torch.arange(int(lengths.max()))
    mask = torch.lt(places.unsqueeze(0), lengths.unsqueeze(1))
    tokens = torch.full(mask.shape, padding, dtype=torch.int64)
    tokens = tokens.masked_scatter(mask, torch.cat(sequences))
    labels = torch.tensor([int(one) for one in targets], dtype=torch.int64)
    return tokens, mask, labels
