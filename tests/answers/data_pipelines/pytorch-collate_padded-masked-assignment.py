# task: collate_padded
# verdict: right
# way: the mask first, then all tokens of the batch are written through it at once
def collate_padded(examples, padding=0):
    lengths = [one.numel() for one, _ in examples]
    places = torch.arange(max(lengths)).expand(len(examples), -1)
    mask = places < torch.tensor(lengths).unsqueeze(1)
    tokens = torch.full(mask.shape, padding, dtype=torch.int64)
    tokens[mask] = torch.cat([one for one, _ in examples])
    return tokens, mask, torch.as_tensor([int(label) for _, label in examples], dtype=torch.int64)
