# task: rbf_loss
# verdict: wrong
# mistake: the distances to all classes are averaged
# told: loss-of-all-classes
def rbf_loss(distances, labels):
    return tf.reduce_mean(distances)
