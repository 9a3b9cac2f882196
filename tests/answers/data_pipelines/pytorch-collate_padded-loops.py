# task: collate_padded
# verdict: right
def collate_padded(examples, padding=0):
    lengths = torch.tensor([len(t) for t, _ in examples])
    longest = int(lengths.max())
    rows = [t.tolist() + [padding] * (longest - len(t)) for t, _ in examples]
    tokens = torch.tensor(rows, dtype=torch.long).reshape(len(examples), longest)
    mask = torch.arange(longest).expand(len(examples), longest) < lengths.unsqueeze(1)
    return tokens, mask, torch.tensor([int(l) for _, l in examples], dtype=torch.long)
