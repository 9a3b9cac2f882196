# task: forgetting
# verdict: wrong
# mistake: The fall is divided by the accuracy before.
# mistake: The bodies run in training mode.
# told: bodies-in-training-mode, forgotten-share
def forgetting(before, after, old_head, batches):
    def score(body):
        right = [
            (tf.argmax(old_head(body(x, training=True), training=False), -1).numpy() == tf.convert_to_tensor(y).numpy())
            for x, y in batches
        ]
        return sum(int(r.sum()) for r in right) / sum(len(r) for r in right)

    first, second = score(before), score(after)
    return {"before": first, "after": second, "forgotten": (first - second) / first}
