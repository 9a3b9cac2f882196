# task: evaluate
# verdict: wrong
# mistake: the model runs as in training
# told: evaluated-in-training-mode
def evaluate(model, batches):
    loss, correct, count = 0.0, 0, 0
    for inputs, labels in batches:
        logits = model(inputs, training=True)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss += float(tf.reduce_sum(losses))
        correct += int(tf.reduce_sum(tf.cast(tf.argmax(logits, 1) == labels, tf.int32)))
        count += len(labels)
    return {"loss": loss / count, "accuracy": correct / count}
