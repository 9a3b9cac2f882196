# task: collate_padded
# verdict: wrong
# mistake: the mask compares the tokens with the padding instead of coming from the lengths; real tokens equal to padding are masked
# told: mask-from-the-tokens
from torch.nn.utils.rnn import pad_sequence


def collate_padded(examples, padding=0):
    sequences, labels = zip(*examples)
    tokens = pad_sequence(sequences, batch_first=True, padding_value=padding)
    mask = tokens != padding
    return tokens, mask, torch.tensor(labels, dtype=torch.int64)
