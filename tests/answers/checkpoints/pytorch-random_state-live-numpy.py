# task: random_state
# verdict: wrong
# mistake: of NumPy's generator the keys are not saved, only the position and what belongs to it
def random_state():
    numpy_state = np.random.get_state()
    return {
        "python": random.getstate(),
        "numpy": (numpy_state[0], numpy_state[2], numpy_state[3], numpy_state[4]),
        "torch": torch.get_rng_state(),
    }
