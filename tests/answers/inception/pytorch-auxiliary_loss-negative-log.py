# task: auxiliary_loss
# verdict: right
def auxiliary_loss(outputs, labels, weight=0.3):
    if torch.is_tensor(outputs):
        outputs = (outputs,)
    loss = 0.0
    for number, logits in enumerate(outputs):
        surprise = -torch.log_softmax(logits, dim=-1)[torch.arange(len(labels)), labels.long()]
        loss = loss + surprise.mean() * (1.0 if number == 0 else weight)
    return loss
