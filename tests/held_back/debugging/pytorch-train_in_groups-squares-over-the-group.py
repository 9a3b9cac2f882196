# task: train_in_groups
# verdict: right
# mistake: none; unusual because it goes group by group, adds up squares and divides by the number of examples of the group

def train_in_groups(model, optimizer, batches, group):
    history = []
    for first in range(0, len(batches), group):
        members = batches[first : first + group]
        examples = sum(targets.numel() for _, targets in members)
        optimizer.zero_grad()
        squares = 0.0
        for features, targets in members:
            part = torch.sum((model(features) - targets).square()) / examples
            part.backward()
            squares += part.item()
        optimizer.step()
        history.append(squares)
    return history
