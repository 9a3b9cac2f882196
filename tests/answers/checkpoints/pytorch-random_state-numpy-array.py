# task: random_state
# verdict: wrong
# mistake: NumPy's state is kept as np.random.get_state() gives it, with an ndarray of 624 words inside, which is neither plain data nor a tensor: torch.load(..., weights_only=True) refuses it
# told: array-in-the-state
def random_state():
    return {
        "python": random.getstate(),
        "numpy": np.random.get_state(),
        "torch": torch.random.get_rng_state().clone(),
    }
