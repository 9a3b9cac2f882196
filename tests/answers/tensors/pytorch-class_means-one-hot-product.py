# task: class_means
# verdict: right
def class_means(values, labels, num_classes):
    member = torch.eq(torch.arange(num_classes, device=labels.device)[:, None], labels)
    member = member.to(values.dtype)
    return (member @ values) / member.sum(1, keepdim=True).clamp_min(1)
