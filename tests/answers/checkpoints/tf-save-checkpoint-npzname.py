# task: save_checkpoint
# verdict: wrong
# mistake: NumPy adds the ending .npz to the temporary name, so the file to be renamed does not exist.
def save_checkpoint(path, model, optimizer, progress):
    arrays = {f"model.{i}": v.numpy() for i, v in enumerate(model.variables)}
    arrays |= {f"optimizer.{i}": v.numpy() for i, v in enumerate(optimizer.variables)}
    temporary = path + ".tmp"
    try:
        np.savez(temporary, progress=json.dumps(progress), **arrays)
        os.replace(temporary, path)
    finally:
        Path(temporary).unlink(missing_ok=True)
