# task: epoch_mean
# verdict: right
def epoch_mean(step, batches):
    mean = None
    for number, batch in enumerate(batches, start=1):
        loss = tf.convert_to_tensor(step(batch))
        mean = loss if mean is None else mean + (loss - mean) / number
    return float(mean)
