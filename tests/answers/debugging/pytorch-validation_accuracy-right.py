# task: validation_accuracy
# verdict: right
@torch.no_grad()
def validation_accuracy(model, batches):
    def hits(images, labels):
        logits = model(images)
        return (logits.max(dim=1).indices - labels).eq(0).tolist()

    answers = [hit for batch in batches for hit in hits(*batch)]
    return answers.count(True) / len(answers)
