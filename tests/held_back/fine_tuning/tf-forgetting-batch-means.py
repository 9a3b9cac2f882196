# task: forgetting
# verdict: wrong
# mistake: the fraction is a mean of the batches' fractions, though the batches are not all of one size
# mistake: "forgotten" is after - before, by how much the fraction has risen, not fallen
# told: accuracies-of-batches-averaged, gain-instead-of-loss
def forgetting(before, after, old_head, batches):
    def reads(body):
        hits = [
            tf.reduce_mean(tf.cast(
                tf.argmax(old_head(body(x, training=False), training=False), -1)
                == tf.cast(y, tf.int64), tf.float32,
            ))
            for x, y in batches
        ]
        return float(tf.add_n(hits) / len(hits))

    first, second = reads(before), reads(after)
    return {"before": first, "after": second, "forgotten": second - first}
