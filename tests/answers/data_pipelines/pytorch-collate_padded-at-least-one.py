# task: collate_padded
# verdict: wrong
# mistake: L is at least 1, also if all sequences of the batch are empty, where (N, 0) is asked for
# told: one-place-at-least
def collate_padded(examples, padding=0):
    sequences, labels = zip(*examples)
    lengths = torch.tensor([len(one) for one in sequences])
    longest = max(1, int(lengths.max()))
    tokens = torch.stack([
        functional.pad(one, (0, longest - len(one)), value=padding) for one in sequences
    ])
    mask = torch.arange(longest) < lengths[:, None]
    return tokens, mask, torch.tensor(labels, dtype=torch.int64)
