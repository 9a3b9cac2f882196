# task: validation_accuracy
# verdict: right
def validation_accuracy(model, batches):
    right = seen = 0
    for images, labels in batches:
        answers = model(images, training=False).numpy().argmax(axis=-1)
        for answer, label in zip(answers.tolist(), labels):
            right += answer == int(label)
            seen += 1
    return right / seen
