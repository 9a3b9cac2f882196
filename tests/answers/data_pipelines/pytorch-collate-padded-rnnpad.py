# task: collate_padded
# verdict: right
def collate_padded(examples, padding=0):
    sequences, labels = zip(*examples)
    lengths = torch.tensor([len(s) for s in sequences])
    tokens = nn_utils.rnn.pad_sequence(list(sequences), batch_first=True, padding_value=padding)
    mask = torch.arange(tokens.shape[1])[None, :] < lengths[:, None]
    return tokens, mask, torch.tensor(labels, dtype=torch.int64)


from torch.nn import utils as nn_utils
