# task: train_classifier
# verdict: right
def train_classifier(model, optimizer, images, labels, steps):
    def one_step():
        logits = model(images)
        chosen = logits.gather(1, labels.long()[:, None])[:, 0]
        loss = (torch.logsumexp(logits, 1) - chosen).sum() / len(labels)
        optimizer.zero_grad()
        loss.backward()
        before = float(loss.detach())
        optimizer.step()
        return before

    return [one_step() for _ in range(steps)]
