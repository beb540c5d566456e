using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Kernel.Web;

/// <summary>A controller whose page holds one form; the host shows the page again when the form is refused.</summary>
public interface IFormController
{
    /// <summary>What may be posted.</summary>
    Type FormType { get; }

    /// <summary>The page as it was sent.</summary>
    /// <param name="form">What was typed, or null where it could not be read.</param>
    Task<IActionResult> ShowAgain(object? form);
}

/// <summary>
/// A use case with one form. The action that takes the form does so in a parameter named <c>form</c>, decides, saves and redirects; whatever
/// forbids it is thrown or stands in the model state, and the same page comes back with all that was typed.
/// </summary>
/// <typeparam name="TForm">What may be posted.</typeparam>
public abstract class FormController<TForm> : Controller, IFormController where TForm : class, new()
{
    Type IFormController.FormType => typeof(TForm);

    Task<IActionResult> IFormController.ShowAgain(object? form) => Show(form as TForm ?? new TForm());

    /// <summary>
    /// The page with the form. Reads afresh and without tracking, for it may run after a refused save; the fields named in the form,
    /// <c>Form.Title</c>, show what was typed, and plain hidden inputs what is true now.
    /// </summary>
    protected abstract Task<IActionResult> Show(TForm form);
}
