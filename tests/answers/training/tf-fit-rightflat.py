# task: fit
# verdict: right
def fit(
    model, optimizer, train_batches, validation_batches, epochs, schedule=None
):  # fmt: skip
    take = compiled_step(model, optimizer)
    numbers = itertools.count()
    rows = []
    for _ in range(epochs):
        books = []
        for inputs, labels in train_batches:
            number = next(numbers)
            if schedule is not None:
                optimizer.learning_rate.assign(schedule(number))
            loss, correct = take(inputs, labels)
            books.append((float(loss), float(correct), int(labels.shape[0])))
        samples = sum(n for _, _, n in books)
        after = evaluate(model, validation_batches)
        rows.append((
            sum(loss * n for loss, _, n in books) / samples,
            sum(correct for _, correct, _ in books) / samples,
            after["loss"],
            after["accuracy"],
        ))
    names = ("loss", "accuracy", "val_loss", "val_accuracy")
    return {name: [row[k] for row in rows] for k, name in enumerate(names)}
