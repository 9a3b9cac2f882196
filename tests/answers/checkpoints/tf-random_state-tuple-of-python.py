# task: random_state
# verdict: wrong
# mistake: NumPy's state is left out
# told: numpys-state-missing
def random_state():
    version, numbers, gauss = random.getstate()
    generator = tf.random.get_global_generator()
    return {
        "python": [version, list(numbers), gauss],
        "tf": generator.state.numpy().tolist(),
        "algorithm": int(generator.algorithm),
    }
