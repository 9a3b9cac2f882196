# task: collate_padded
# verdict: right
def collate_padded(examples, padding=0):
    lengths = torch.as_tensor([len(tokens) for tokens, _ in examples])
    mask = torch.arange(int(lengths.max())).expand(len(examples), -1).lt(lengths[:, None])
    flat = torch.cat([tokens for tokens, _ in examples])
    tokens = torch.full(mask.shape, padding, dtype=torch.long).masked_scatter_(mask, flat)
    return tokens, mask, torch.LongTensor([label for _, label in examples])
