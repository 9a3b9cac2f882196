# task: evaluate
# verdict: right
def evaluate(model, batches):
    losses, hits = [], []
    for inputs, labels in batches:
        logits = model(inputs, training=False)
        scores = tf.nn.log_softmax(logits, axis=-1)  # (N, num_classes)
        losses += (-tf.gather(scores, labels, axis=1, batch_dims=1)).numpy().tolist()
        answers = tf.argmax(scores, axis=-1, output_type=tf.int64)
        hits += (answers == tf.cast(labels, tf.int64)).numpy().tolist()
    return {"loss": sum(losses) / len(losses), "accuracy": sum(hits) / len(hits)}
