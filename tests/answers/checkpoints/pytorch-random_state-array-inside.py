# task: random_state
# verdict: wrong
# mistake: NumPy's state holds an array, which torch.load with weights_only does not read
# told: array-in-the-state
def random_state():
    return {
        "python": random.getstate(),
        "numpy": np.random.get_state(),
        "torch": torch.get_rng_state(),
    }
