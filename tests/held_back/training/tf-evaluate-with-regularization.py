# task: evaluate
# verdict: wrong
# mistake: adds what regularized layers add to the loss; asked was the mean cross-entropy

def evaluate(model, batches):
    total, correct, samples = 0.0, 0, 0
    for inputs, labels in batches:
        logits = model(inputs, training=False)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_mean(losses)
        if model.losses:
            loss += tf.add_n(model.losses)
        total += float(loss) * len(labels)
        hits = tf.argmax(logits, axis=1) == tf.cast(labels, tf.int64)
        correct += int(tf.reduce_sum(tf.cast(hits, tf.int32)))
        samples += len(labels)
    return {"loss": total / samples, "accuracy": correct / samples}
