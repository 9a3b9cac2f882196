# task: evaluate
# verdict: right
# way: two metrics of Keras weigh and average over all samples
def evaluate(model, batches):
    loss = keras.metrics.SparseCategoricalCrossentropy(from_logits=True)
    accuracy = keras.metrics.SparseCategoricalAccuracy()
    for inputs, labels in batches:
        logits = model(inputs, training=False)
        loss.update_state(labels, logits)
        accuracy.update_state(labels, logits)
    return {"loss": float(loss.result()), "accuracy": float(accuracy.result())}
