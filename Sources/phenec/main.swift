print("phenec")
