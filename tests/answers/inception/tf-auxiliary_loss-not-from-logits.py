# task: auxiliary_loss
# verdict: wrong
# mistake: Keras' loss gets logits without from_logits=True, so it takes them for probabilities
# told: logits-for-probabilities
def auxiliary_loss(outputs, labels, weight=0.3):
    if not isinstance(outputs, (tuple, list)):
        outputs = (outputs,)
    criterion = keras.losses.SparseCategoricalCrossentropy()
    main, *others = [criterion(labels, logits) for logits in outputs]
    for one in others:
        main = main + weight * one
    return main
