# task: restore
# verdict: wrong
# mistake: the saved tensors themselves become the data of the parameters so that further training changes them; buffers are not put back
# told: statistics-not-restored
def restore(model, saved):
    for name, parameter in model.named_parameters():
        parameter.data = saved[name]
