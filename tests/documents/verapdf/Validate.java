import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Holds PDF files against PDF/A-3a and PDF/UA-1; ends with 1 where one does not conform. */
public class Validate {
  private static final PDFAFlavour[] STANDARDS = {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1};

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    int failed = files.length == 0 ? 1 : 0;
    for (var file : files) {
      for (var standard : STANDARDS) {
        failed += conforms(file, standard) ? 0 : 1;
      }
    }
    System.out.printf("%d files, %d failures%n", files.length, failed);
    System.exit(failed == 0 ? 0 : 1);
  }

  private static boolean conforms(String file, PDFAFlavour standard) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new FileInputStream(file), standard);
        var validator = foundry.createValidator(standard, false)) {
      var result = validator.validate(parser);
      Map<String, Integer> complaints = new TreeMap<>();
      for (var told : result.getTestAssertions()) {
        if (told.getStatus() == TestAssertion.Status.FAILED) {
          var rule = told.getRuleId();
          var text = rule.getClause() + "-" + rule.getTestNumber() + ": " + told.getMessage();
          complaints.merge(text, 1, Integer::sum);
        }
      }
      System.out.printf("%s %s %s%n", result.isCompliant() ? "ok    " : "FAILED", standard, file);
      complaints.forEach((text, count) -> System.out.printf("    %d x %s%n", count, text));
      return result.isCompliant();
    }
  }
}
