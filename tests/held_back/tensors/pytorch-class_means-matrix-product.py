# task: class_means
# verdict: right
# mistake: none; unusual because the sums are a matrix product of the one-hot labels with the values

def class_means(values, labels, num_classes):
    members = one_hot(labels, num_classes).to(values.dtype)  # (N, K)
    counts = members.sum(dim=0).clamp(min=1)
    return torch.einsum("nk,nd->kd", members, values) / counts.unsqueeze(1)
