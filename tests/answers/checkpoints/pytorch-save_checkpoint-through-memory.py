# task: save_checkpoint
# verdict: right
# mistake: none; unusual because the checkpoint is made in memory first, and its bytes are written to a file with a random name in the same folder

import io
import tempfile

def save_checkpoint(path, model, optimizer, progress):
    memory = io.BytesIO()
    parts = {"progress": progress}
    parts["model"], parts["optimizer"] = model.state_dict(), optimizer.state_dict()
    torch.save(parts, memory)
    folder = os.path.dirname(os.path.abspath(path))
    handle, name = tempfile.mkstemp(dir=folder, prefix="unfinished-")
    complete = False
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(memory.getbuffer())
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
        complete = True
    finally:
        if not complete:
            Path(name).unlink(missing_ok=True)
