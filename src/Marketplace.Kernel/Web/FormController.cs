using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Kernel.Web;

/// <summary>A controller whose page has one form. The host shows the page again if the form is refused.</summary>
public interface IFormController
{
    /// <summary>The form's type.</summary>
    Type FormType { get; }

    /// <summary>The page with the posted form.</summary>
    /// <param name="form">The posted form, or null if it could not be read.</param>
    Task<IActionResult> ShowAgain(object? form);
}

/// <summary>
/// A use case with one form. Its action takes the form in a parameter named <c>form</c>, decides, saves and redirects. If a rule is broken
/// or the model state is invalid, the same page comes back with everything that was typed.
/// </summary>
/// <typeparam name="TForm">The form's type.</typeparam>
public abstract class FormController<TForm> : Controller, IFormController where TForm : class, new()
{
    Type IFormController.FormType => typeof(TForm);

    Task<IActionResult> IFormController.ShowAgain(object? form) => Show(form as TForm ?? new TForm());

    /// <summary>
    /// The page with the form. Reads again without tracking, because it may run after a refused save. Form fields, such as
    /// <c>Form.Title</c>, show what was typed; plain hidden inputs show current values.
    /// </summary>
    protected abstract Task<IActionResult> Show(TForm form);
}
