# task: save_checkpoint
# verdict: wrong
# mistake: tidies up after an Exception only: a KeyboardInterrupt leaves the half-written file in the folder

def save_checkpoint(path, model, optimizer, progress):
    temporary = path + ".tmp"
    try:
        torch.save(
            {
                "model": model.state_dict(),
                "optimizer": optimizer.state_dict(),
                "progress": progress,
            },
            temporary,
        )
        os.replace(temporary, path)
    except Exception:
        if os.path.exists(temporary):
            os.remove(temporary)
        raise
