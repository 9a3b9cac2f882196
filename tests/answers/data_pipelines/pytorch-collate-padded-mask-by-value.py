# task: collate_padded
# verdict: wrong
# mistake: The mask is made by comparing with the padding value, so real tokens equal to it are masked.
# told: mask-from-the-tokens
def collate_padded(examples, padding=0):
    sequences, labels = zip(*examples)
    lengths = torch.tensor([len(s) for s in sequences])
    tokens = nn_utils.rnn.pad_sequence(list(sequences), batch_first=True, padding_value=padding)
    mask = tokens != padding
    return tokens, mask, torch.tensor(labels, dtype=torch.int64)


from torch.nn import utils as nn_utils
