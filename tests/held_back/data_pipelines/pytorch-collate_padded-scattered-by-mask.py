# task: collate_padded
# verdict: right
# mistake: none; unusual because the mask is made first, and all tokens are written into its places at once

def collate_padded(examples, padding=0):
    sequences, labels = zip(*examples)
    lengths = torch.tensor([sequence.numel() for sequence in sequences])
    mask = lengths.unsqueeze(1).gt(torch.arange(int(lengths.max())))
    tokens = torch.full(mask.shape, padding, dtype=torch.int64)
    tokens.masked_scatter_(mask, torch.cat(sequences))
    return tokens, mask, torch.as_tensor(labels, dtype=torch.int64)
