# task: random_state
# verdict: wrong
# mistake: TensorFlow's state is kept as a NumPy array, which json cannot write
# told: array-in-the-state
def random_state():
    version, internal, gauss = random.getstate()
    name, keys, place, has_gauss, cached = np.random.get_state()
    return {
        "python": [version, list(internal), gauss],
        "numpy": [name, keys.tolist(), int(place), int(has_gauss), float(cached)],
        "tensorflow": tf.random.get_global_generator().state.numpy(),
    }
