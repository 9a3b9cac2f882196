# task: forgetting
# verdict: right
def forgetting(before, after, old_head, batches):
    def fraction(body):
        marks = []
        for inputs, labels in batches:
            logits = old_head(body(inputs, training=False), training=False)
            answers = ops.convert_to_numpy(ops.argmax(logits, axis=-1))
            marks.extend(int(a == b) for a, b in zip(answers, ops.convert_to_numpy(labels)))
        return sum(marks) / len(marks)

    shares = {"before": fraction(before), "after": fraction(after)}
    return {**shares, "forgotten": shares["before"] - shares["after"]}
